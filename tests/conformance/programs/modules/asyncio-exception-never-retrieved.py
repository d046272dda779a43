# The loop's complaint about an exception that nobody fetched.
import asyncio
import logging
import re
import sys

class NoAddresses(logging.Handler):
    def emit(self, record):
        text = self.format(record)
        print(record.levelname, record.name, re.sub(r"0x[0-9a-f]+", "0x", text).splitlines()[0])

logging.getLogger("asyncio").addHandler(NoAddresses())
async def fail():
    raise ValueError("lost")
async def main():
    task = asyncio.create_task(fail(), name="failing")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
asyncio.run(main())
print("end")
