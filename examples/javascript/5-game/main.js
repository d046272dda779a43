// Tic-tac-toe: X and O read their moves from the input
const lines = require('fs').readFileSync(0, 'utf8').split('\n');
const board = Array(9).fill(' ');
const rows = [
  [0, 1, 2],
  [3, 4, 5],
  [6, 7, 8],
  [0, 3, 6],
  [1, 4, 7],
  [2, 5, 8],
  [0, 4, 8],
  [2, 4, 6],
];

const draw = () => [0, 3, 6].map((at) => ` ${board.slice(at, at + 3).join(' | ')}`.trimEnd()).join('\n---+---+---\n');
const hasWon = (player) => rows.some((row) => row.every((square) => board[square] === player));

function play() {
  let player = 'X';
  for (const line of lines) {
    if (line.trim() === '') continue;
    const square = Number(line) - 1;
    if (board[square] !== ' ') {
      console.log(`${player} cannot take ${line.trim()}`);
      continue;
    }
    board[square] = player;
    console.log(`${player} takes ${square + 1}`);
    if (hasWon(player)) return `${player} wins`;
    if (!board.includes(' ')) return 'nobody wins';
    player = player === 'X' ? 'O' : 'X';
  }
  return `${player} has left the game`;
}

const end = play();
console.log(draw());
console.log(end);
