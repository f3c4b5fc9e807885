'use strict';

const link = takeSecret('link');
if (link) {
  document.getElementById('form').hidden = true;
  signIn('mutation($token: String!) { login(link: $token) { expiresAt } }', { token: link });
} else {
  onSubmit('mutation($login: String!, $password: String!) { login(login: $login, password: $password) { expiresAt } }');
  isSignedIn().then((known) => known && goWhereWanted());
}
