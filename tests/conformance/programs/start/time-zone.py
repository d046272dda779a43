# The time zone of the process.
import time

print(time.tzname, time.timezone, time.altzone, time.daylight)
print(time.localtime(0), time.gmtime(0) == time.localtime(0))
print(time.strftime("%Z %z %H:%M", time.localtime(86_400)), time.ctime(0), time.mktime(time.gmtime(0)))
