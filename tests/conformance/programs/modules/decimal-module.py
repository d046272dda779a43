# Decimals and their context.
import decimal
import threading

D = decimal.Decimal
print(D("1.10") + D("2.2"), D(1) / 3, D(2).sqrt(), D("1e400") * 10, D("NaN").is_nan(), D("-0"), D(0.1), round(D("2.5")), f"{D('1234.5'):,.2f}")
with decimal.localcontext(prec=5, rounding=decimal.ROUND_DOWN) as context:
    print(D(1) / 7, context.flags[decimal.Inexact])
print(D(1) / 7, decimal.getcontext().prec, [flag.__name__ for flag, on in decimal.getcontext().flags.items() if on])
decimal.getcontext().prec = 3
thread = threading.Thread(target=lambda: print(decimal.getcontext().prec))
thread.start()
thread.join()
print(decimal.DefaultContext.prec, decimal.HAVE_CONTEXTVAR, decimal.__libmpdec_version__)
D(1) / 0
