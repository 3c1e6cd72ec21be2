const largestUpload = 256 * 1024 * 1024;

export default () => ({
  upload: {
    config: {
      sizeLimit: largestUpload,
      // Renditions are made by the API from the original.
      breakpoints: {},
    },
  },
  'content-releases': { enabled: false },
  'review-workflows': { enabled: false },
});
