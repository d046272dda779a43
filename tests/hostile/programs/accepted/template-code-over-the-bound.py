# Tries: to have the supervisor keep more than it has room for: each finally is compiled twice, so that these few lines
#   give code of more than 5 MiB.
# Fails: what is over 4 MiB is not kept; each test then compiles for itself, in its own time and memory.
# Request: {"memory_limit": 512, "time_limit": 10}
def f(): pass


print('ok')
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
