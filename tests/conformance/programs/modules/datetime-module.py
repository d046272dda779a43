# Dates, times, zones.
import datetime
import time
import zoneinfo

d = datetime.datetime(2024, 2, 29, 12, 30, 15, 250, tzinfo=datetime.timezone.utc)
print(d, repr(d), d.isoformat("T", "milliseconds"), d.timestamp(), d.strftime("%A %d %B %Y %H:%M:%S %Z %z %j %U"), d + datetime.timedelta(days=366), d.astimezone())
for zone in ("Europe/Berlin", "America/New_York", "Asia/Kolkata", "UTC"):
    print(zone, d.astimezone(zoneinfo.ZoneInfo(zone)), d.astimezone(zoneinfo.ZoneInfo(zone)).dst())
print(len(zoneinfo.available_timezones()) > 400, zoneinfo.TZPATH, zoneinfo.ZoneInfo("Europe/Berlin") is zoneinfo.ZoneInfo("Europe/Berlin"))
print(datetime.date.fromisoformat("2024-W09-4"), datetime.datetime.strptime("1 Mar 24", "%d %b %y"), datetime.datetime.fromtimestamp(0), datetime.timedelta(seconds=-1), time.strptime("12:30", "%H:%M").tm_min)
for action in (lambda: zoneinfo.ZoneInfo("No/Where"), lambda: datetime.date(2023, 2, 29), lambda: d < datetime.datetime(2024, 1, 1)):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)
