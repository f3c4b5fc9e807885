'use strict';

/** Each becomes a tab, in this order. */
const EXAMPLES = ['from-idea-to-audience', 'promising', 'stuck', 'spending', 'campaigns', 'people', 'rivals', 'categories'];

async function example(name) {
  const response = await fetch(`/graphiql/examples/${name}.graphql`);
  return { query: await response.text() };
}

async function show() {
  const tabs = await Promise.all(EXAMPLES.map(example));
  ReactDOM.createRoot(document.getElementById('graphiql')).render(
    React.createElement(GraphiQL, {
      fetcher: GraphiQL.createFetcher({
        url: '/graphql',
        subscriptionUrl: `${location.origin.replace('http', 'ws')}/graphql`,
      }),
      defaultTabs: tabs,
      schemaDescription: true,
      defaultEditorToolsVisibility: false,
    }),
  );
}

async function ask(query) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await response.json()).data;
}

async function tellWho() {
  const { me } = (await ask('{ me { username role } }')) ?? {};
  document.getElementById('who').textContent = me ? `${me.username}, ${me.role}` : '';
}

async function signOut() {
  await ask('mutation { logout { affected } }');
  location.replace('/sign-in');
}

document.getElementById('sign-out').addEventListener('click', signOut);
tellWho();
show();
