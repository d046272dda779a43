# TZ changed by the program, with time.tzset.
import os
import time
import datetime

print(time.tzname, time.localtime(0).tm_hour)
os.environ["TZ"] = "Europe/Paris"
print(time.localtime(0).tm_hour)
time.tzset()
print(time.tzname, time.localtime(0).tm_hour, time.timezone, datetime.datetime.fromtimestamp(0))
os.environ["TZ"] = "XYZ-5:30"
time.tzset()
print(time.tzname, time.strftime("%H:%M %Z", time.localtime(0)))
del os.environ["TZ"]
time.tzset()
print(time.tzname, time.localtime(0).tm_hour)
