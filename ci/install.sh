#!/usr/bin/env bash
# Installs moulint into a virtual environment of its own, for action.yml.
#
# Reads GITHUB_ACTION_PATH, RUNNER_TEMP and MOULINT_VERSION (a release; the action's own code where
# it is empty).
set -euo pipefail

home="${RUNNER_TEMP:?}/moulint"
python=""
for name in python3 python3.13 python3.12 python3.11 python; do
  if command -v "$name" >/dev/null &&
    "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    python="$name"
    break
  fi
done
if [[ -z "$python" ]]; then
  echo "moulint needs Python 3.11 or newer; run actions/setup-python before it" >&2
  exit 2
fi

version="${MOULINT_VERSION:-}"
if [[ -z "$version" ]]; then
  what="${GITHUB_ACTION_PATH:?}"
elif [[ "$version" =~ ^[0-9]+(\.[0-9A-Za-z]+)*$ ]]; then
  what="moulint==$version"
else
  echo "the version must look like 0.1.0" >&2
  exit 2
fi

"$python" -m venv "$home"
"$home/bin/python" -m pip install --quiet --disable-pip-version-check "$what"
"$home/bin/moulint" --version
