// Runs the audits of GraphQL over HTTP against a server; writes what came of each as a line of JSON.
import { serverAudits } from 'graphql-http';

const [, , url, authorization] = process.argv;
const audits = serverAudits({
  url,
  fetchFn: (address, init = {}) =>
    fetch(address, {
      ...init,
      headers: authorization ? { ...init.headers, authorization } : init.headers,
    }),
});
for (const audit of audits) {
  const { id, name, status, reason } = await audit.fn();
  console.log(JSON.stringify({ id, name, status, reason: reason ?? '' }));
}
