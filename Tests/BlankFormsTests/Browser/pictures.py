"""Photographs as cameras take them, drawn by the browser itself."""
import base64
import struct


def photo(tablet, folder, width=2400, height=1200, turned=False):
    """A JPEG, larger than the page keeps; `turned` says in its EXIF data that the camera was held upright."""
    data = tablet.js("""
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = arguments;
        const context = canvas.getContext('2d');
        for (let i = 0; i < 40; i++) {
          context.fillStyle = `hsl(${i * 9} 80% 50%)`;
          context.fillRect(i * canvas.width / 40, 0, canvas.width / 40, canvas.height);
        }
        return canvas.toDataURL('image/jpeg', 0.9).split(',')[1];
    """, width, height)
    content = base64.b64decode(data)
    if turned:
        exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"
        content = content[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + content[2:]
    path = folder / f"photo-{width}-{height}{'-turned' if turned else ''}.jpg"
    path.write_bytes(content)
    return path


def dimensions(jpeg):
    """Width and height, from the frame header."""
    place = 2
    while jpeg[place] == 0xFF:
        marker, length = jpeg[place + 1], struct.unpack(">H", jpeg[place + 2:place + 4])[0]
        if marker in (0xC0, 0xC1, 0xC2):
            height, width = struct.unpack(">HH", jpeg[place + 5:place + 9])
            return width, height
        place += 2 + length
    raise ValueError("no frame header")
