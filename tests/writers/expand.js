// expand.js FILE - a JSON-LD processor (npm's jsonld) makes of FILE what the vocabularies say.
// The contexts are those parts of anno.jsonld and schema.org's that quoth uses.
const fs = require("fs");
const jsonld = require("jsonld");

const OA = "http://www.w3.org/ns/oa#", SCHEMA = "http://schema.org/";
const contexts = {
  "http://www.w3.org/ns/anno.jsonld": {
    id: "@id", type: "@type", oa: OA, rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    xsd: "http://www.w3.org/2001/XMLSchema#", dc: "http://purl.org/dc/elements/1.1/",
    Annotation: "oa:Annotation", SpecificResource: "oa:SpecificResource",
    TextQuoteSelector: "oa:TextQuoteSelector", TextPositionSelector: "oa:TextPositionSelector",
    identifying: "oa:identifying", highlighting: "oa:highlighting",
    motivation: {"@type": "@vocab", "@id": "oa:motivatedBy"},
    body: {"@type": "@id", "@id": "oa:hasBody"}, target: {"@type": "@id", "@id": "oa:hasTarget"},
    source: {"@type": "@id", "@id": "oa:hasSource"},
    selector: {"@type": "@id", "@id": "oa:hasSelector"},
    exact: "oa:exact", prefix: "oa:prefix", suffix: "oa:suffix",
    start: {"@type": "xsd:nonNegativeInteger", "@id": "oa:start"},
    end: {"@type": "xsd:nonNegativeInteger", "@id": "oa:end"},
    creator: {"@type": "@id", "@id": "http://purl.org/dc/terms/creator"},
  },
  "https://schema.org": {"@vocab": SCHEMA, id: "@id", type: "@type"},
};

const documentLoader = async url => {
  if (!(url in contexts))
    throw new Error("not offline: " + url);
  return {contextUrl: null, documentUrl: url, document: {"@context": contexts[url]}};
};

function check(ok, what) {
  if (!ok)
    throw new Error(what);
}

async function main() {
  const input = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
  const options = {documentLoader, base: "http://news.example/", safe: true};
  const expanded = await jsonld.expand(input, options);
  check(expanded.length === input["@graph"].length && expanded.length > 100, "annotations lost");
  for (const a of expanded) {
    check(a["@type"][0] === OA + "Annotation", "no annotation: " + a["@id"]);
    for (const body of a[OA + "hasBody"] || []) {
      check(body["@type"].includes(SCHEMA + "Quotation"), "no Quotation: " + a["@id"]);
      for (const c of body[SCHEMA + "creator"] || [])
        check(c[SCHEMA + "name"], "a creator without name: " + a["@id"]);
      check(typeof body[SCHEMA + "text"][0]["@value"] === "string", "no text: " + a["@id"]);
    }
    for (const t of a[OA + "hasTarget"])
      check(t[OA + "hasSource"][0]["@id"].startsWith("http://news.example/"), "source: " + a["@id"]);
  }
  const quads = await jsonld.toRDF(expanded, options);
  check(quads.length > 10 * expanded.length, "too few statements");
}

main().catch(e => {
  console.log(e.message, JSON.stringify(e.details || {}));
  process.exit(1);
});
