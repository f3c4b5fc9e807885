'use strict';

const token = keepSecret('token');
if (token) {
  onSubmit(
    `mutation($token: String!, $email: String, $username: String, $password: String!) {
      register(token: $token, email: $email, username: $username, password: $password) { expiresAt }
    }`,
    { token },
  );
} else {
  document.getElementById('form').hidden = true;
  document.getElementById('fault').textContent = 'This page was opened without its token: open the link again.';
}
