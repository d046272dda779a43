const seconds = Number(require('fs').readFileSync(0, 'utf8'));
const time = new Intl.DateTimeFormat('de', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Berlin' });
console.log(time.format(new Date(1000 * seconds)));
