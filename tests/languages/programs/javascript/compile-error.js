// Decorators are a proposal: the tools that check this file can read them, Node cannot.
class Sum {
  @cached
  of(a, b) {
    return a + b;
  }
}

function cached(method) {
  return method;
}

console.log(new Sum().of(1, 2));
