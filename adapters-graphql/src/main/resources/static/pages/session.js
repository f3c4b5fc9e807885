'use strict';

/** What signs in sets the cookie, which no script can read. */
async function send(query, variables) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) {
    throw new Error(errors[0].message);
  }
  return data;
}

/** To where one wanted to go, if that is on this server. */
function goOn(wanted) {
  const target = new URL(wanted ?? '/graphiql', location.origin);
  location.replace(target.origin === location.origin ? target : '/graphiql');
}

/** Takes one parameter of the address out of it, so that neither the history nor anybody who looks on has it. */
function takeSecret(name) {
  const address = new URL(location);
  const secret = address.searchParams.get(name);
  address.searchParams.delete(name);
  history.replaceState(null, '', address);
  return secret;
}

/** The same, kept for this tab until it is used, so that loading the page again does not lose it. */
function keepSecret(name) {
  const secret = takeSecret(name) ?? sessionStorage.getItem(name);
  if (secret) {
    sessionStorage.setItem(name, secret);
  }
  return secret;
}

async function isSignedIn() {
  return (await fetch('/graphiql', { redirect: 'manual' })).ok;
}

function goWhereWanted() {
  goOn(new URL(location).searchParams.get('to'));
}

async function signIn(query, variables) {
  const fault = document.getElementById('fault');
  const button = document.querySelector('button');
  fault.textContent = '';
  button.disabled = true;
  try {
    await send(query, variables);
    sessionStorage.clear();
    // a redirect to the sign-in page would mean that the browser did not keep the cookie
    if (!(await isSignedIn())) {
      throw new Error('This browser keeps no session here: open the page over https, or on localhost.');
    }
    goWhereWanted();
  } catch (e) {
    fault.textContent = e.message;
    button.disabled = false;
    document.getElementById('form').hidden = false;
  }
}

/** Signs in with what was typed, each field under its name; what is empty is left out. */
function onSubmit(query, more) {
  document.getElementById('form').addEventListener('submit', (event) => {
    event.preventDefault();
    const typed = [...new FormData(event.target)].filter(([, value]) => value !== '');
    signIn(query, { ...Object.fromEntries(typed), ...more });
  });
}
