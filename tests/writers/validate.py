# validate.py SCHEMA LINES - every line is valid, and a line that is not is found to be so.
import json
import sys

from jsonschema import Draft202012Validator

with open(sys.argv[1], encoding="utf-8") as f:
    schema = json.load(f)
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema)
with open(sys.argv[2], encoding="utf-8", newline="\n") as f:
    values = [json.loads(line) for line in f.read().split("\n")[:-1]]

status = 0 if len(values) > 100 else f"only {len(values)} records"
for value in values:
    for error in validator.iter_errors(value):
        where = "/".join(str(p) for p in error.absolute_path)
        status = f"{value.get('id')}: {where}: {error.message}"
        print(status)
        break
values[0].pop("id")
if not list(validator.iter_errors(values[0])):
    status = "the schema accepts anything"
sys.exit(status)
