# Context variables, the decimal context and others that a preloading interpreter could have touched.
import contextvars
import decimal
import asyncio

print(len(contextvars.copy_context()), list(contextvars.copy_context()))
print(decimal.getcontext())
print(len(contextvars.copy_context()))
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)
print(asyncio._get_running_loop(), type(asyncio.get_event_loop_policy()).__name__)
