setInterval(() => undefined, 3_600_000);
