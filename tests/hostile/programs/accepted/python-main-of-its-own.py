# Tries: to be mistaken about what the main module is: it imports itself, replaces __main__, and runs itself again.
# Fails: whatever it does to its own names, its output and its end are what counts.
import runpy
import sys

if __name__ == '__main__':
    import __main__

    assert __main__.__file__.endswith('main.py')
    sys.modules['__main__'] = sys
    names = runpy.run_path('main.py', run_name='again')
    print('ok' if names['__name__'] == 'again' and __name__ == '__main__' else names)
