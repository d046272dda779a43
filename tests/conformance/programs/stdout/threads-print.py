# Lines of several threads, one after the other.
import threading

def work(number):
    for i in range(3):
        print("thread", number, "line", i)

for number in range(4):
    thread = threading.Thread(target=work, args=(number,))
    thread.start()
    thread.join()
