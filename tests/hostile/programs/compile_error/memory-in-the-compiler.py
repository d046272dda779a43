# Tries: to make the compiler take all memory: it writes the body of a finally twice, once for each way into it, and
#   here each holds the next one, eighteen deep.
# Fails: the compiler runs under the program's own limits, in the sandbox.
# Request: {"memory_limit": 32}
# Error: compilation error: memory limit exceeded
try: f()
finally:
 try: f()
 finally:
  try: f()
  finally:
   try: f()
   finally:
    try: f()
    finally:
     try: f()
     finally:
      try: f()
      finally:
       try: f()
       finally:
        try: f()
        finally:
         try: f()
         finally:
          try: f()
          finally:
           try: f()
           finally:
            try: f()
            finally:
             try: f()
             finally:
              try: f()
              finally:
               try: f()
               finally:
                try: f()
                finally:
                 try: f()
                 finally: f()
