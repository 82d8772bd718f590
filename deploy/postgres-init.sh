#!/bin/bash
# A database and a user for each service: neither can read the other's. Runs once, when the volume is empty.
set -euo pipefail
for name in platform network; do
  psql -v ON_ERROR_STOP=1 -v name="$name" -v password="$POSTGRES_PASSWORD" --username postgres <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke connect on database :"name" from public;
SQL
done
