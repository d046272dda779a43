const block = Buffer.alloc(1 << 30, 'x');
console.log(block.length);
