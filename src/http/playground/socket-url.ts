// Where the WebSocket is.

export const socketUrl = '/api/ws';

export function isSocketUrl(url: string): boolean {
  return url === socketUrl || url.startsWith(`${socketUrl}?`);
}
