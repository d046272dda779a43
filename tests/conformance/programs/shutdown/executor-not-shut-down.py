# Work of an executor that nobody shut down is finished.
import concurrent.futures
import time

executor = concurrent.futures.ThreadPoolExecutor(4)
for number in range(1, 5):
    executor.submit(lambda n=number: (time.sleep(0.1 * n), print("work", n)))
print("end of main")
