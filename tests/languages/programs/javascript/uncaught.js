throw new TypeError('no such node');
