# SPDX-License-Identifier: Apache-2.0
"""Reads addresses, streets and places from an OSM extract. Needs osmium (Debian: apt-get install osmium-tool)."""
import json
import subprocess
import tempfile
from collections import defaultdict

SETTLEMENTS = 'city', 'town', 'village', 'hamlet', 'suburb', 'neighbourhood', 'locality'
NO_STREETS = 'bus_stop', 'platform', 'traffic_signals', 'crossing'


def features(pbf, *filters):
    """Yields the tags and the geometry, as GeoJSON, of each object that a filter of `osmium tags-filter` takes."""
    with tempfile.NamedTemporaryFile(suffix='.pbf') as part, tempfile.NamedTemporaryFile(suffix='.geojsonseq') as exported:
        osmium('tags-filter', pbf, *filters, '-o', part.name, '--overwrite', '-f', 'pbf')
        osmium('export', part.name, '-f', 'geojsonseq', '-x', 'print_record_separator=false', '--add-unique-id=type_id',
               '-o', exported.name, '--overwrite')
        with open(exported.name, encoding='utf-8') as lines:
            for line in lines:
                feature = json.loads(line)
                yield feature['properties'], feature['geometry']


def osmium(*arguments):
    done = subprocess.run(['osmium', *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    if done.returncode:
        raise SystemExit(f'osmium {arguments[0]} failed: {done.stderr.strip()}')


def load(pbf):
    """Addresses as (tags, point), points of streets by name, place nodes as (tags, point); a point is (lat, lon)."""
    addresses, streets, places = [], defaultdict(list), []
    for tags, geometry in features(pbf, 'nwr/addr:housenumber', 'w/highway', 'n/place', 'r/boundary=administrative'):
        if tags.get('addr:housenumber') and tags.get('addr:street'):
            addresses.append((tags, centre(geometry)))
        elif tags.get('highway') and tags.get('name') and tags['highway'] not in NO_STREETS:
            streets[tags['name']].append(centre(geometry))
        elif tags.get('place') in SETTLEMENTS and tags.get('name') and geometry['type'] == 'Point':
            places.append((tags, centre(geometry)))
    return addresses, streets, places


def centre(geometry):
    """The middle vertex of a line, else the middle of the bounding box."""
    points = []

    def walk(part):
        if part and isinstance(part[0], (int, float)):
            points.append(part)
        else:
            for inner in part:
                walk(inner)
    walk(geometry['coordinates'])
    if geometry['type'] == 'LineString':
        middle = points[len(points) // 2]
        return middle[1], middle[0]
    lons, lats = [point[0] for point in points], [point[1] for point in points]
    return (min(lats) + max(lats)) / 2, (min(lons) + max(lons)) / 2
