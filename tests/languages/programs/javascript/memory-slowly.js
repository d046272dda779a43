let list = null;
for (let count = 0; ; count++) list = { count, next: list };
