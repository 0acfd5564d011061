/**
 * The interactive page. Its files are served from this origin (web/public/api-docs and the build), so it
 * works offline and under the same policy as every page: no inline script.
 */
export const DOCS_PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Marquee API</title>
<link rel="icon" href="/icon.svg">
<script src="/color-scheme.js"></script>
<link rel="stylesheet" href="/api-docs/look.css">
</head>
<body>
<div id="api"></div>
<noscript>This page needs scripts; the same description is at <a href="/api/openapi.json">/api/openapi.json</a>.</noscript>
<script src="/api-docs/swagger-ui-bundle.js"></script>
<script src="/api-docs/start.js"></script>
</body>
</html>
`
