// Makes a project and follows changes with a client library, as people would: says what it was
// answered, then tells one change for each line it reads. Between two lines it is away.
import { createInterface } from 'node:readline';
import { createClient as createEventsClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import WebSocket from 'ws';

const [kind, address, Authorization] = process.argv.slice(2);

const client =
  kind === 'websocket'
    ? createSocketClient({ url: address.replace('http', 'ws'), webSocketImpl: WebSocket, connectionParams: { Authorization } })
    : createEventsClient({ url: address, headers: { Authorization } });

const FOLLOW = `subscription Follow($after: Long) {
  changes(types: [Project], after: $after) {
    position operation changeSet changes entity { __typename ... on Project { name } }
  }
}`;

const MAKE = `mutation Make($name: String!, $slug: String!) {
  createProject(input: { name: $name, slug: $slug }) { changeSet project { name } }
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
let position = begin.data.changesPosition;
say(await first(MAKE, { name: `made by ${kind}`, slug: kind }));

for await (const _ of createInterface({ input: process.stdin })) {
  const result = await first(FOLLOW, { after: position });
  say(result);
  position = result.data?.changes.position ?? position;
}
await client.dispose();
