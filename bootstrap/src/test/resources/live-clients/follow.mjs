// Follows changes with a client library, as its readers would: says where it begins, then tells one
// change for each line it reads. Between two lines it is away: nothing is subscribed to.
import { createInterface } from 'node:readline';
import { createClient as createEventsClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import WebSocket from 'ws';

const [kind, address] = process.argv.slice(2);

const client =
  kind === 'websocket'
    ? createSocketClient({ url: address.replace('http', 'ws'), webSocketImpl: WebSocket })
    : createEventsClient({ url: address });

const FOLLOW = `subscription Follow($after: Long) {
  changes(types: [Project], after: $after) {
    position entityType operation changes entity { __typename ... on Project { name } }
  }
}`;

async function first(query, variables) {
  for await (const result of client.iterate({ query, variables })) {
    return result;
  }
}

function say(result) {
  console.log(JSON.stringify(result));
}

const begin = await first('{ changesPosition }');
say(begin);
let position = begin.data.changesPosition;

for await (const _ of createInterface({ input: process.stdin })) {
  const result = await first(FOLLOW, { after: position });
  say(result);
  position = result.data?.changes.position ?? position;
}
await client.dispose();
