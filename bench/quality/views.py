# SPDX-License-Identifier: Apache-2.0
"""Reads answers of any format as the same kind of results."""
import json
import xml.etree.ElementTree as ET


def view(kind, body):
    """An answer of any format as (keys of the envelope, list of results, error or None)."""
    if 'xml' in kind:
        return view_xml(ET.fromstring(body))
    if 'json' in kind:
        return view_json(json.loads(body))
    return set(), [], body.strip()


def view_xml(root):
    if root.tag == 'error':
        return {root.tag}, [], {child.tag: child.text for child in root}
    if root.tag == 'reversegeocode':
        return view_xml_reverse(root)
    results = []
    for place in root:
        result, address = dict(place.attrib), {}
        for child in place:
            if len(child) or child.tag in ('extratags', 'namedetails', 'geokml'):
                result[child.tag] = ET.tostring(child, encoding='unicode')
            else:
                address[child.tag] = child.text
        if address:
            result['address'] = address
        results.append(result)
    return set(root.attrib), results, None


def view_xml_reverse(root):
    result = {}
    for child in root:
        if child.tag == 'result':
            result.update(child.attrib, display_name=child.text)
        elif child.tag == 'addressparts':
            result['address'] = {part.tag: part.text for part in child}
        elif child.tag == 'error':
            return set(root.attrib), [], {'error': child.text}
        else:
            result[child.tag] = ET.tostring(child, encoding='unicode')
    return set(root.attrib), [result] if result else [], None


def view_json(answer):
    if isinstance(answer, list):
        return set(), answer, None
    if answer.get('type') == 'FeatureCollection':
        return set(answer), [of_feature(feature) for feature in answer['features']], None
    if 'error' in answer:
        return set(answer), [], answer['error']
    return set(answer), [answer], None


def of_feature(feature):
    result = dict(feature['properties'])
    if 'geocoding' in result:
        result = {**result['geocoding'], 'geocoding': True}
    if feature['geometry']['type'] == 'Point':
        result['lon'], result['lat'] = feature['geometry']['coordinates']
    if 'bbox' in feature:
        west, south, east, north = feature['bbox']
        result['boundingbox'] = [south, north, west, east]
    if 'display_name' not in result and 'label' in result:
        result['display_name'] = result['label']
    return result
