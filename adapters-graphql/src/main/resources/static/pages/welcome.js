'use strict';

onSubmit(
  `mutation($token: String!, $email: String, $username: String, $password: String!) {
    register(token: $token, email: $email, username: $username, password: $password) { expiresAt }
  }`,
  { token: takeSecret('token') },
);
