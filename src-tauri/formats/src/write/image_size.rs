//! The size of the logo on the cover.

/// The largest width and height, in English metric units (360,000 to the centimetre): the cover's narrow column and four
/// lines of the meeting block.
const LARGEST: (u64, u64) = (1_800_000, 680_000);

/// The size at which a picture of so many pixels fits: its sides keep their proportion.
pub(crate) fn image_size(width: u32, height: u32) -> (u64, u64) {
    let (w, h) = (u64::from(width.max(1)), u64::from(height.max(1)));
    if w * LARGEST.1 > h * LARGEST.0 {
        (LARGEST.0, (h * LARGEST.0 / w).max(1))
    } else {
        ((w * LARGEST.1 / h).max(1), LARGEST.1)
    }
}

#[cfg(test)]
mod tests {
    use super::image_size;

    #[test]
    fn a_picture_keeps_its_proportion_and_fits() {
        assert_eq!(image_size(680, 680), (680_000, 680_000));
        assert_eq!(image_size(3600, 340), (1_800_000, 170_000));
        assert_eq!(image_size(1, 8000), (85, 680_000));
    }
}
