// Promises, and the order in which things happen
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function cook(dish, milliseconds) {
  console.log(`${dish}: on the stove`);
  await pause(milliseconds);
  console.log(`${dish}: done`);
  return `${dish} (${milliseconds} ms)`;
}

async function main() {
  // The three cook at the same time, so that this takes as long as the slowest.
  const dishes = await Promise.all([cook('rice', 90), cook('soup', 30), cook('beans', 60)]);
  console.log('dinner:', dishes.join(', '));

  const first = await Promise.race([cook('tea', 10), cook('coffee', 80)]);
  console.log('served first:', first);
}

console.log('before');
main();
console.log('after main has begun, before it has ended');
