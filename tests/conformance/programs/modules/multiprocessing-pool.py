# A pool, or the reason why there is none.
import multiprocessing

def square(number):
    return number * number

if __name__ == "__main__":
    try:
        with multiprocessing.Pool(2) as pool:
            print(pool.map(square, range(5)), pool.apply(square, (9,)))
    except Exception as error:
        print(type(error).__name__, error)
