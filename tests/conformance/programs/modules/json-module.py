# json both ways, with odd values and errors.
import json
import sys

print(json.dumps({"a": [1, 2.5, None, True, "é\u2028\U0001f600"], "b": {}}, indent=1, sort_keys=True), json.dumps({1: 2, None: 3, True: 4}), json.dumps("é", ensure_ascii=False))
print(json.loads('{"x": [1e5, -0, 1E400, "\\u00e9\\ud83d\\ude00"], "x": 2}', object_pairs_hook=list), json.loads(" [NaN, Infinity, 123456789012345678901] "))
json.dump([1, {"k": "v"}], sys.stdout, separators=(",", ":"))
print(json.encoder.c_make_encoder is not None, json.dumps(float("nan")), json.JSONDecoder().raw_decode("1 2"))
for text in ("", "[1,]", '{"a" 1}', '"\t"', "[1] x", b"\xff", '{"a": 01}'):
    try:
        json.loads(text)
    except ValueError as error:
        print(type(error).__name__, error)
json.dumps({"a": {1, 2}})
