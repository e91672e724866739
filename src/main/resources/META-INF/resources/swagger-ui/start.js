// SPDX-License-Identifier: Apache-2.0
SwaggerUIBundle({ url: '../openapi', dom_id: '#api', deepLinking: true });
