# sqlite3, if it is there.
try:
    import sqlite3
except ImportError as error:
    raise SystemExit(f"absent: {error}")
connection = sqlite3.connect(":memory:")
connection.execute("create table t (a integer primary key, b text)")
connection.executemany("insert into t (b) values (?)", [("x",), ("é",), (None,)])
print(connection.execute("select * from t order by a").fetchall(), connection.total_changes, connection.in_transaction, sqlite3.threadsafety)
connection.create_function("twice", 1, lambda v: v * 2)
print(connection.execute("select twice(b) from t where b is not null").fetchall())
with sqlite3.connect("file.db") as other:
    other.execute("create table u (x)")
print(__import__("os").path.getsize("file.db"))
connection.execute("select nothing")
