from datetime import datetime
from zoneinfo import ZoneInfo

print(datetime.fromtimestamp(int(input()), ZoneInfo('Europe/Berlin')).strftime('%H:%M'))
