# A child that fails shows its traceback.
import multiprocessing

def work():
    raise ValueError("in the child")

process = multiprocessing.Process(target=work, name="the child")
process.start()
process.join()
print(process.exitcode, process.name)
