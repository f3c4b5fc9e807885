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

show();
