# The code attribute decides, not args.
error = SystemExit(1)
error.code = 66
raise error
