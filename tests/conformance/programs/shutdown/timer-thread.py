# A timer is waited for; one that was cancelled is not.
import threading

threading.Timer(0.2, print, ["timer fired"]).start()
cancelled = threading.Timer(30, print, ["never"])
cancelled.start()
cancelled.cancel()
print("end of main")
