#!/bin/sh
# Runs once, when the PostgreSQL container makes its data folder: a database an agency, with the role that owns it and
# the role of the application, which row-level security binds.
set -eu
for agency in debt_management jobcentre_plus child_maintenance local_authority; do
  psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -v password="$DATABASE_PASSWORD" <<SQL
CREATE ROLE ${agency}_owner LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD :'password';
CREATE ROLE ${agency}_app LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD :'password';
CREATE DATABASE ${agency} OWNER ${agency}_owner TEMPLATE template0;
REVOKE ALL ON DATABASE ${agency} FROM PUBLIC;
GRANT CONNECT ON DATABASE ${agency} TO ${agency}_app;
SQL
done
