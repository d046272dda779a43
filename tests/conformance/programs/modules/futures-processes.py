# ProcessPoolExecutor, or the reason why there is none.
import concurrent.futures

def square(number):
    return number * number

try:
    with concurrent.futures.ProcessPoolExecutor(2) as pool:
        print(list(pool.map(square, range(5))))
except Exception as error:
    print(type(error).__name__, error)
