import imageSize from 'image-size';

/**
 * Width and height in pixels as the picture is seen, its EXIF orientation applied; null when its
 * header cannot be read.
 */
export function dimensionsOf(bytes: Uint8Array): { width: number; height: number } | null {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    if (!(width > 0 && height > 0)) return null;
    // EXIF 2.32, tag 0112: 5 to 8 are turned by a quarter.
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return null;
  }
}
