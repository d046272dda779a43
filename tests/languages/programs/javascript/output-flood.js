const text = 'flood'.repeat(1_000);

// Called when the last write is through: a loop would never let Node write more than the pipe takes at once.
function flood() {
  process.stdout.write(text, flood);
}

flood();
