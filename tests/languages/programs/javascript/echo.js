let bytes = 0;
let a = 1;
let b = 0;
process.stdin.on('data', (chunk) => {
  bytes += chunk.length;
  for (const byte of chunk) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
});
process.stdin.on('end', () => console.log(bytes, b * 65_536 + a));
